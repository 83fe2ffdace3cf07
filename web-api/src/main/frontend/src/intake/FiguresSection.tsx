import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FIGURES, type Figure } from '../format/financials.ts';
import { formatMoney, parseMoney } from '../format/money.ts';
import { Card } from '../ui/Card.tsx';
import { useBigUnit } from '../ui/Figures.tsx';
import type { SectionProps } from './ApplicationForm.tsx';

const UNITS = { money: 'shell.money.unit', rate: 'terms.unit.PERCENT', days: 'terms.figureUnit' } as const;

/** The figures from which the need for working capital follows: more than the need is not lent (ALG-12, CRD-42). */
export function FiguresSection({ typed, change, touch, problemAt }: SectionProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('cases.financials.title')}>
      <p className="quiet">{t('intake.figures.lead')}</p>
      <div className="form-grid gap-top">
        {FIGURES.map((figure) => (
          <FigureInput
            key={figure.name}
            figure={figure}
            value={typed.financials[figure.name] ?? ''}
            problem={problemAt(`financials/${figure.name}`)}
            onChange={(value) => change({ financials: { ...typed.financials, [figure.name]: value } })}
            onBlur={() => touch(`financials/${figure.name}`)}
          />
        ))}
      </div>
    </Card>
  );
}

interface InputProps {
  figure: Figure;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
}

function FigureInput({ figure: { name, kind }, value, problem, onChange, onBlur }: InputProps) {
  const { t } = useTranslation();
  const inUnit = useBigUnit();
  const money = kind === 'money' ? parseMoney(value) : undefined;
  return (
    <Form.Item
      label={t(`terms.figure.${name}`)}
      layout="vertical"
      htmlFor={`figure-${name}`}
      validateStatus={problem ? 'error' : ''}
      help={problem}
      extra={money ? inUnit(money) : ' '}
    >
      <Input
        id={`figure-${name}`}
        className="money-input"
        inputMode={kind === 'days' ? 'numeric' : 'decimal'}
        autoComplete="off"
        maxLength={30}
        suffix={t(UNITS[kind])}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          if (money) onChange(formatMoney(money));
          onBlur();
        }}
      />
    </Form.Item>
  );
}
