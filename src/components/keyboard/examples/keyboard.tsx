import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { KeyboardButton, KeyboardHelp } from '../template.tsx';

export default function example({ words }: PageContext): JSX.Element {
  return (
    <>
      <KeyboardButton list="assets/keyboard.js" words={words} />
      <KeyboardHelp words={words} />
    </>
  );
}
