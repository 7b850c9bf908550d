import type { JSX } from 'preact';
import { ThemeSwitch } from '../template.tsx';

export default function example(): JSX.Element {
  return <ThemeSwitch />;
}
