import type { FunctionsMetadata } from "./metadata.cjs";

export function helpPage(metadata: FunctionsMetadata, language: "nl" | "en", texts: Readonly<Record<string, string>>): string;
