import type { JSX } from 'preact';
import { rankBySkillFit } from '../../../model/skill-fit.ts';
import type { PageContext } from '../../component.ts';
import { fitChoice } from '../props.ts';
import { FitResults } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  const { groups, roles } = fitChoice(page);
  const skills = new Map(groups.flatMap((group) => group.skills.map((skill) => [skill.id, skill] as const)));
  const rankable = roles.map(({ title, href, paths, needs }) => ({
    title,
    href,
    paths,
    needs: needs.map(([skill, tier, proficiency]) => ({ skill, tier, proficiency })),
  }));
  const own = new Map([
    ['planting', 3],
    ['pruning', 4],
    ['plant-knowledge', 4],
  ]);
  return <FitResults ranked={rankBySkillFit(rankable, own)} skills={skills} words={page.words} />;
}
