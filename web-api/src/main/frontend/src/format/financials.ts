import type { Financials } from '../api/types.ts';
import { formatMoney, formatPercent, parseMoney, parseSignedPercent } from './money.ts';

type Named<K> = { [N in keyof Financials]: Financials[N] extends K ? N : never }[keyof Financials];

export type Figure =
  | { name: 'sales' | 'ownFunds' | 'existingLoans' | 'otherFinance'; kind: 'money' }
  | { name: 'margin' | 'growth'; kind: 'rate' }
  | { name: Named<number>; kind: 'days' };

/** The borrower's figures (ALG-12) in the order in which they are asked for. */
export const FIGURES: Figure[] = [
  { name: 'sales', kind: 'money' },
  { name: 'margin', kind: 'rate' },
  { name: 'growth', kind: 'rate' },
  { name: 'inventoryDays', kind: 'days' },
  { name: 'receivableDays', kind: 'days' },
  { name: 'payableDays', kind: 'days' },
  { name: 'prepaidDays', kind: 'days' },
  { name: 'advanceDays', kind: 'days' },
  { name: 'ownFunds', kind: 'money' },
  { name: 'existingLoans', kind: 'money' },
  { name: 'otherFinance', kind: 'money' },
];

/** The figures as typed; what is not typed yet is not there. */
export type TypedFigures = Partial<Record<keyof Financials, string>>;

const MOST_DAYS = 3650;

/** What is wrong with a figure as typed: nothing typed, or nothing that can be read. */
export function checkFigure({ name, kind }: Figure, typed: string | undefined): 'empty' | Figure['kind'] | undefined {
  if (!typed?.trim()) return 'empty';
  if (kind === 'money') {
    const money = parseMoney(typed);
    return money === undefined || (name === 'sales' && /^0*\.?0*$/.test(money)) ? 'money' : undefined;
  }
  if (kind === 'rate') return parseSignedPercent(typed) === undefined ? 'rate' : undefined;
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= MOST_DAYS ? undefined : 'days';
}

/** As they are sent; only for figures without fault. */
export function figuresOf(typed: TypedFigures): Financials {
  const read = ({ name, kind }: Figure) => {
    const text = typed[name] ?? '';
    return kind === 'money' ? (parseMoney(text) ?? '') : kind === 'rate' ? (parseSignedPercent(text) ?? '') : Number(text);
  };
  return Object.fromEntries(FIGURES.map((figure) => [figure.name, read(figure)])) as unknown as Financials;
}

/** As somebody would have typed them. */
export function typedFigures(financials: Financials | null | undefined): TypedFigures {
  if (!financials) return {};
  const shown = ({ name, kind }: Figure) =>
    kind === 'money'
      ? formatMoney(financials[name])
      : kind === 'rate'
        ? formatPercent(financials[name], 4).replace('%', '')
        : String(financials[name]);
  return Object.fromEntries(FIGURES.map((figure) => [figure.name, shown(figure)]));
}
