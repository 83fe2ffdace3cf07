import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Product, Purpose, RightFacts } from '../api/types.ts';
import { plusMonths } from '../format/dates.ts';
import { formatMoney, parseMoney } from '../format/money.ts';
import { Card } from '../ui/Card.tsx';
import { useBigUnit } from '../ui/Figures.tsx';
import { SampleMark } from '../ui/Marks.tsx';
import type { SectionProps } from './ApplicationForm.tsx';
import { latestMaturity } from './checks.ts';

interface Props extends SectionProps {
  product: Product | undefined;
  products: Product[];
  purposes: Purpose[];
  facts: (RightFacts | undefined)[];
  today: string;
}

export function LoanSection({ typed, change, touch, problemAt, checks, product, products, purposes, facts, today }: Props) {
  const { t } = useTranslation();
  const inUnit = useBigUnit();
  const amount = parseMoney(typed.amount);
  const last = latestMaturity(facts);
  const item = (field: string, label: string, hint?: string) => {
    const problem = problemAt(field);
    return {
      label,
      layout: 'vertical' as const,
      htmlFor: `loan-${field}`,
      validateStatus: problem ? (checks[field]?.level === 'warn' ? ('warning' as const) : ('error' as const)) : ('' as const),
      help: problem,
      extra: hint ?? ' ',
    };
  };
  return (
    <Card title={`3 ${t('intake.loan.title')}`}>
      <div className="form-grid">
        <Form.Item {...item('productCode', t('cases.overview.product'))}>
          <Select
            id="loan-productCode"
            value={product?.code ?? null}
            options={products.map((one) => ({ value: one.code, label: one.name }))}
            onChange={(productCode: string) => change({ productCode })}
            onBlur={() => touch('productCode')}
          />
        </Form.Item>
        <Form.Item
          {...item(
            'amount',
            t('intake.loan.amount'),
            [amount && inUnit(amount), product && t('intake.loan.range', { max: inUnit(product.maxAmount) })].filter(Boolean).join(' · '),
          )}
        >
          <Input
            id="loan-amount"
            className="money-input"
            inputMode="decimal"
            autoComplete="off"
            maxLength={30}
            suffix={t('shell.money.unit')}
            value={typed.amount}
            onChange={(event) => change({ amount: event.target.value })}
            onBlur={() => {
              if (amount) change({ amount: formatMoney(amount) });
              touch('amount');
            }}
          />
        </Form.Item>
        <Form.Item
          {...item(
            'tenorMonths',
            t('intake.loan.tenor'),
            typed.tenorMonths
              ? t('intake.loan.maturity', { day: plusMonths(today, typed.tenorMonths) })
              : last && t('intake.loan.lastDay', { day: last }),
          )}
        >
          <InputNumber
            id="loan-tenorMonths"
            className="full"
            min={1}
            max={600}
            precision={0}
            suffix={t('intake.loan.months')}
            value={typed.tenorMonths}
            onChange={(tenorMonths) => change({ tenorMonths })}
            onBlur={() => touch('tenorMonths')}
          />
        </Form.Item>
        <Form.Item {...item('purposeCode', t('cases.overview.purpose'))}>
          <Select
            id="loan-purposeCode"
            value={typed.purposeCode ?? null}
            placeholder={t('forms.field.choose')}
            options={purposes.map((one) => ({ value: one.code, label: one.name }))}
            onChange={(purposeCode: string) => change({ purposeCode })}
            onBlur={() => touch('purposeCode')}
          />
        </Form.Item>
        <Form.Item {...item('otherSecurity', `${t('intake.loan.otherSecurity')} (${t('shell.optional')})`, t('intake.loan.otherSecurityHint'))}>
          <Input
            id="loan-otherSecurity"
            className="money-input"
            inputMode="decimal"
            autoComplete="off"
            maxLength={30}
            suffix={t('shell.money.unit')}
            value={typed.otherSecurity ?? ''}
            onChange={(event) => change({ otherSecurity: event.target.value })}
            onBlur={() => {
              const other = parseMoney(typed.otherSecurity ?? '');
              if (other) change({ otherSecurity: formatMoney(other) });
              touch('otherSecurity');
            }}
          />
        </Form.Item>
      </div>
      <Form.Item {...item('purposeText', `${t('intake.loan.purposeText')} (${t('shell.optional')})`)}>
        <Input.TextArea
          id="loan-purposeText"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          showCount
          value={typed.purposeText}
          onChange={(event) => change({ purposeText: event.target.value })}
        />
      </Form.Item>
      {product?.sample && <SampleMark sample source={product.source} />}
    </Card>
  );
}
