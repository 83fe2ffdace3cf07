import { useTranslation } from 'react-i18next';
import type { CalculationStep } from '../api/types.ts';
import { formatDecimal, formatMoney } from '../format/money.ts';
import { SampleMark } from './Marks.tsx';

/** A calculation line by line, the last line is the result. */
export function Calculation({ steps, caption }: { steps: CalculationStep[]; caption: string }) {
  const { t } = useTranslation();
  if (!steps.length) return null;
  return (
    <table className="calculation">
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {steps.map((step, i) => (
          <tr key={`${step.code}-${i}`}>
            <th scope="row">
              {step.label} <SampleMark source={step.source} />
            </th>
            <td>{step.unit === 'CNY' ? formatMoney(step.value) : formatDecimal(step.value)}</td>
            <td className="unit">{step.unit ? t(`terms.unit.${step.unit}`, step.unit) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
