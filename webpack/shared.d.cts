export function contentSecurityPolicy(allowed?: { readonly scripts?: readonly string[]; readonly connections?: readonly string[] }): string;
