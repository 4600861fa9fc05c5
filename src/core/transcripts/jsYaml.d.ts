/** What is used of js-yaml, which has no types of its own. */
declare module "js-yaml" {
  interface Schema {
    extend(more: { readonly implicit?: readonly Type[] }): Schema;
  }
  interface Type {
    readonly tag: string;
  }
  export const FAILSAFE_SCHEMA: Schema;
  export const types: { readonly null: Type };
  /** Throws a YAMLException. */
  export function load(text: string, options?: { readonly schema?: Schema }): unknown;
}
