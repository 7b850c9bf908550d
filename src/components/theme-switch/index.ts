import type { Component } from '../component.ts';

/** Furniture: layouts place its template in the header. */
export const themeSwitch: Component = {
  name: 'theme-switch',
  description: 'The choice between light, dark and the colours of the system; remembered on this device.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
