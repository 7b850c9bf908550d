import type { Log, ReportingDescriptor, Result } from 'sarif';
import { compareProblems, type Problem } from '../../model/problem.ts';
import { headline } from '../report.ts';
import type { Rule } from '../rule.ts';

/**
 * Problems as SARIF 2.1.0, the format by which code scanning services take the findings of linters
 * (docs.oasis-open.org/sarif/sarif/v2.1.0).
 */
export function sarifReport(problems: readonly Problem[], rules: readonly Rule[]): Log {
  const indexes = new Map(rules.map(({ code }, i) => [code, i]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Rolebook', rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: problems.toSorted(compareProblems).map((problem) => result(problem, indexes)),
      },
    ],
  };
}

function descriptor({ code, what, why }: Rule): ReportingDescriptor {
  return { id: code, shortDescription: { text: what }, fullDescription: { text: `${what} ${why}` } };
}

function result(problem: Problem, indexes: ReadonlyMap<string, number>): Result {
  const { file, line, column, check, unexpected, fix, advice } = problem;
  const ruleIndex = indexes.get(check);
  return {
    ruleId: check,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: advice ? 'note' : 'error',
    message: { text: `${headline(problem)}. ${unexpected}. Fix: ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}
