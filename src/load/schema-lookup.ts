import { stringify } from 'yaml';
import * as z from 'zod';
import type { DataPath } from '../model/content.ts';

/** The value at a path into data; undefined where there is none. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) value = asRecord(value)[step];
  return value;
}

/** A value as a group of fields; an empty one where it is none. */
export function asRecord(value: unknown): Record<string | number, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>) : {};
}

/** The schema at a path, through optional, default and array wrappers. */
export function schemaAt(schema: z.ZodType, path: DataPath): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodArray) current = unwrap(current.element);
    else if (current instanceof z.ZodObject) {
      const shape: Readonly<Record<string, z.core.$ZodType | undefined>> = current.shape;
      current = unwrap(shape[String(step)]);
    } else return undefined;
  }
  return current;
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.def.innerType;
  return current;
}

/** The fields that a schema knows at a path; none where it is no group. */
export function fieldsAt(schema: z.ZodType, path: DataPath): Record<string, unknown> {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? found.shape : {};
}

/** The description that the schema gives a field, whether on the wrapper or on the type inside it. */
export function descriptionAt(schema: z.ZodType, path: DataPath): string | undefined {
  const parent = schemaAt(schema, path.slice(0, -1));
  const field = String(path.at(-1));
  const declared: unknown = parent instanceof z.ZodObject ? parent.shape[field] : undefined;
  if (!(declared instanceof z.ZodType)) return undefined;
  const inner = unwrap(declared);
  return declared.description ?? (inner instanceof z.ZodType ? inner.description : undefined);
}

/**
 * The example that the schema gives of a group of fields, as one line of YAML: `- { id: go, title: Go }` for an entry
 * of a list; undefined where it gives none.
 */
export function exampleAt(schema: z.ZodType, path: DataPath): string | undefined {
  const type = schemaAt(schema, path);
  const examples: unknown = type instanceof z.ZodType ? type.meta()?.['examples'] : undefined;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  if (example === undefined) return undefined;
  const line = stringify(example, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return typeof path.at(-1) === 'number' ? `- ${line}` : line;
}
