import type { Component } from '../component.ts';

/** Furniture: layouts place its template in the footer. */
export const offline: Component = {
  name: 'offline',
  description: 'Whether the guide is saved on this device, and how to save or remove it.',
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
