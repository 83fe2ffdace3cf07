import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Product, RightFacts, RightKind } from '../api/types.ts';
import { Card } from '../ui/Card.tsx';
import { RightView } from '../ui/RightView.tsx';
import { useSayProblem } from '../ui/useSay.ts';
import type { SectionProps } from './ApplicationForm.tsx';
import { yearsOfUse, type TypedRight } from './checks.ts';

const KINDS: RightKind[] = ['INVENTION', 'UTILITY_MODEL', 'DESIGN', 'TRADEMARK', 'COPYRIGHT'];
const MAX_RIGHTS = 50;

interface Props extends SectionProps {
  product: Product | undefined;
  today: string;
  lookups: UseQueryResult<RightFacts>[];
}

export function RightsSection({ typed, change, touch, problemAt, checks, product, today, lookups }: Props) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const set = (i: number, by: Partial<TypedRight>) => change({ rights: typed.rights.map((right, at) => (at === i ? { ...right, ...by } : right)) });
  return (
    <Card title={`2 ${t('intake.rights.title')}`} extra={<span className="quiet">{t('intake.rights.count', { count: typed.rights.length })}</span>}>
      <div className="stack">
        {typed.rights.map((right, i) => {
          const lookup = lookups[i];
          const problem = problemAt(`rights/${i}/number`);
          const use = problemAt(`rights/${i}/usedSince`);
          return (
            // rows have no identity of their own: they are told apart by their place
            <div key={i} className="right-row">
              <div className="right-inputs">
                <Form.Item label={t('intake.rights.kind')} layout="vertical" htmlFor={`right-kind-${i}`}>
                  <Select<RightKind>
                    id={`right-kind-${i}`}
                    value={right.kind}
                    options={KINDS.map((value) => ({ value, label: t(`terms.rightKind.${value}`) }))}
                    onChange={(kind) => set(i, { kind })}
                  />
                </Form.Item>
                <Form.Item
                  label={t(`intake.rights.number.${right.kind}`)}
                  layout="vertical"
                  htmlFor={`right-number-${i}`}
                  validateStatus={problem ? 'error' : lookup?.isFetching ? 'validating' : lookup?.data?.known ? 'success' : ''}
                  hasFeedback
                  help={problem ?? (lookup?.error ? say(lookup.error) : undefined)}
                >
                  <Input
                    id={`right-number-${i}`}
                    className="mono"
                    value={right.number}
                    maxLength={40}
                    autoComplete="off"
                    placeholder={t(`intake.rights.example.${right.kind}`)}
                    onChange={(event) => set(i, { number: event.target.value })}
                    onBlur={() => touch(`rights/${i}/number`)}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  disabled={typed.rights.length === 1}
                  aria-label={t('intake.rights.remove', { number: i + 1 })}
                  onClick={() => change({ rights: typed.rights.filter((_, at) => at !== i) })}
                />
              </div>
              {yearsOfUse(right, product) > 0 && (
                <Form.Item
                  label={t('cases.rights.usedSince')}
                  layout="vertical"
                  htmlFor={`right-used-${i}`}
                  validateStatus={use ? (checks[`rights/${i}/usedSince`]?.level === 'warn' ? 'warning' : 'error') : ''}
                  help={use}
                >
                  <Input
                    id={`right-used-${i}`}
                    type="date"
                    className="day-input"
                    max={today}
                    value={right.usedSince ?? ''}
                    onChange={(event) => set(i, { usedSince: event.target.value || undefined })}
                    onBlur={() => touch(`rights/${i}/usedSince`)}
                  />
                </Form.Item>
              )}
              {lookup?.data && !problem && <RightView right={lookup.data} />}
            </div>
          );
        })}
        {problemAt('rights') && (
          <p className="field-error" role="alert">
            {problemAt('rights')}
          </p>
        )}
        <Button
          id="rights-add"
          icon={<PlusOutlined aria-hidden />}
          className="start"
          disabled={typed.rights.length >= MAX_RIGHTS}
          onClick={() => change({ rights: [...typed.rights, { kind: 'INVENTION', number: '' }] })}
        >
          {t('intake.rights.add')}
        </Button>
      </div>
    </Card>
  );
}
