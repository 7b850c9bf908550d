const PARTS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
const HAS_ZONE = /^\d{4}-\d\d-\d\d$|(?:Z|GMT|UTC|[+-]\d\d:?\d\d)$/i;

/**
 * Makes this thread's `Date` know only UTC, so that a gantt chart looks the same wherever the guide is built. The
 * environment variable TZ cannot do it: a worker does not read it anew.
 */
export function useUtcDates(): void {
  const NativeDate = Date;
  const prototype = NativeDate.prototype as unknown as Record<string, unknown>;
  const nativeOffset = prototype['getTimezoneOffset'] as (this: Date) => number;
  for (const part of PARTS) {
    prototype[`get${part}`] = prototype[`getUTC${part}`];
    if (part !== 'Day') prototype[`set${part}`] = prototype[`setUTC${part}`];
  }
  NativeDate.prototype.getTimezoneOffset = () => 0;

  /** What a constructor call means when there are no time zones: local parts and zoneless strings are UTC. */
  const toTime = (args: readonly unknown[]): number | undefined => {
    if (args.length === 0) return undefined;
    if (args.length > 1) return NativeDate.UTC(...(args as [number, number]));
    const [value] = args;
    if (typeof value !== 'string') return new NativeDate(value as number).getTime();
    const date = new NativeDate(value);
    return HAS_ZONE.test(value.trim()) ? date.getTime() : date.getTime() - nativeOffset.call(date) * 60_000;
  };
  const UtcDate = new Proxy(NativeDate, {
    construct: (target, args: readonly unknown[], newTarget: new () => Date) => {
      const time = toTime(args);
      return Reflect.construct(target, time === undefined ? [] : [time], newTarget) as Date;
    },
  });
  Object.defineProperty(NativeDate.prototype, 'constructor', {
    value: UtcDate,
    configurable: true,
    writable: true,
  });
  globalThis.Date = UtcDate;
}
