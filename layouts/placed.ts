import type { JSX } from 'preact';
import type { Component, PageContext } from '../src/components/component.ts';
import type { Role } from '../src/model/page.ts';

/** What `::: name` would place on this page, placed by the layout instead of the author. */
export function placed(
  component: Component,
  name: string,
  context: PageContext,
  { role, argument = '' }: { readonly role?: Role; readonly argument?: string } = {},
): JSX.Element | undefined {
  return component.placements?.[name]?.({ role, argument, options: new Map(), line: 1 }, context);
}
