export function withPolicy(html: string, policy: string): string;
