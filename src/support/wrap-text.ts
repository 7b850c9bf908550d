/** Text in lines of at most so many letters, parted between words; a longer word is cut: for pictures, which wrap nothing. */
export function wrapText(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const shown = word.length > letters ? `${word.slice(0, letters - 1)}…` : word;
    if (last !== undefined && last.length + 1 + shown.length <= letters)
      lines[lines.length - 1] = `${last} ${shown}`;
    else lines.push(shown);
  }
  return lines;
}
