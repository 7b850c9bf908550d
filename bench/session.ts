import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What the processes of a session took, as far as it was seen. */
export interface SessionCost {
  readonly cpuSeconds: number;
  /** Undefined where the system does not tell. */
  readonly peakMebibytes: number | undefined;
}

/** Milliseconds between two looks. */
const INTERVAL = 50;

/**
 * Looks at all processes of a session again and again, orphans included, until `end` is called. Only Linux tells;
 * elsewhere the cost is 0 and unknown.
 *
 * @param session id of the session: that of the process that began it
 */
export function watchSession(session: number | undefined): { readonly end: () => SessionCost } {
  if (session === undefined || !existsSync('/proc/self/stat')) {
    return { end: () => ({ cpuSeconds: 0, peakMebibytes: undefined }) };
  }
  const units = systemUnits();
  const ticks = new Map<number, number>();
  let peak = 0;
  const look = (): void => {
    const processes = processesOf(session);
    for (const { id, cpu } of processes) ticks.set(id, cpu);
    peak = Math.max(
      peak,
      processes.reduce((sum, { pages }) => sum + pages, 0),
    );
  };
  const timer = setInterval(look, INTERVAL);
  return {
    end: () => {
      clearInterval(timer);
      const cpu = [...ticks.values()].reduce((sum, each) => sum + each, 0);
      return { cpuSeconds: cpu / units.ticksPerSecond, peakMebibytes: (peak * units.pageSize) / 2 ** 20 };
    },
  };
}

interface ProcessState {
  readonly id: number;
  /** User and system time of the process itself, in ticks. */
  readonly cpu: number;
  /** Memory that it holds. */
  readonly pages: number;
}

function processesOf(session: number): ProcessState[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The name of the program, in brackets, may hold anything; what follows it is numbers.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      const [, , , itsSession, , , , , , , , user = 0, system = 0] = fields;
      return itsSession === session ? [{ id: Number(name), cpu: user + system, pages: fields[21] ?? 0 }] : [];
    } catch {
      // It ended between the two looks.
      return [];
    }
  });
}

function systemUnits(): { readonly ticksPerSecond: number; readonly pageSize: number } {
  const ask = (name: string): number => Number(execFileSync('getconf', [name], { encoding: 'utf8' }));
  return { ticksPerSecond: ask('CLK_TCK'), pageSize: ask('PAGESIZE') };
}
