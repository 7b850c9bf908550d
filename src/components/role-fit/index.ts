import type { Component, PlacementTemplate } from '../component.ts';
import { RoleFit } from './template.tsx';

const placeRoleFit: PlacementTemplate = ({ role }, page) => {
  if (!role || role.facts.fits.length + role.facts.fitsNot.length === 0) return undefined;
  return RoleFit({
    words: page.words,
    fits: role.facts.fits.map((text) => page.inline(text)),
    fitsNot: role.facts.fitsNot.map((text) => page.inline(text)),
    ids: { fits: page.uniqueId('fits'), fitsNot: page.uniqueId('fits-not') },
  });
};

export const roleFit: Component = {
  name: 'role-fit',
  description: 'For whom a role is, and for whom it is not.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="role-fit"'] },
  placements: { 'role-fit': placeRoleFit },
};
