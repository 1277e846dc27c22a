type Language = "nl" | "en";

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly dimensionality?: "matrix";
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly options?: { readonly requiresParameterAddresses?: boolean };
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: string; readonly dimensionality?: "matrix" };
}

export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}

type Texts = Readonly<Record<string, string>>;

export function exportedFunctions(files: readonly string[]): { file: string; isFunction: boolean; name: string; id: string }[];
export function functionFiles(): string[];
export function functionsMetadata(options: { language: Language; url: string; files?: readonly string[]; texts?: Record<Language, Texts> }): Promise<FunctionsMetadata>;
export function helpFile(language: Language): string;
export function metadataFile(language: Language): string;
export function readTexts(): Record<Language, Texts>;
