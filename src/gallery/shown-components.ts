import { componentGroups } from '../components/index.ts';
import { COMPONENT_GROUPS, type ShownComponent } from '../model/gallery-pages.ts';

/** All components, each with what the gallery says of it. */
export function shownComponents(): readonly ShownComponent[] {
  return COMPONENT_GROUPS.flatMap((group) =>
    componentGroups[group].map(({ name, description }) => ({ name, description, group })),
  );
}
