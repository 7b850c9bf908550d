/** `fa:fa-car`, `fab:fa-github`; mermaid's page has no font of such icons, and would show their names. */
const ICON = /\bfa[a-z]?:fa-([a-z0-9-]+)(?:[ \t]+(?=[\p{L}\d]))?/gu;

/** Icons before a text go, an icon that stands for a text becomes its words: `A[fa:fa-car Go]` → `A[Go]`, `car`. */
export function withoutIcons(source: string): string {
  return source.replace(ICON, (icon, name: string) => (/\s$/.test(icon) ? '' : name.replaceAll('-', ' ')));
}
