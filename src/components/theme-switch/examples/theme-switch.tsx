import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { ThemeSwitch } from '../template.tsx';

export default function example({ words }: PageContext): JSX.Element {
  return <ThemeSwitch words={words} />;
}
