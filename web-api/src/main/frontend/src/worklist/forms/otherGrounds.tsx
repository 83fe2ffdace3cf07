import { Form, Input, Radio, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReviewContext, ReviewCredit } from '../../api/types.ts';
import { formatInstant } from '../../format/dates.ts';
import { showRightNumber } from '../../format/numbers.ts';
import { Card } from '../../ui/Card.tsx';
import { optional, type Values } from './spec.ts';

type Rights = ReviewContext['rights'];

interface Props {
  rights: Rights;
  form: FormInstance;
  decision: string | undefined;
}

/** What no table can see: right by right, whether anything else speaks against registering the pledge. */
export function OtherGroundFields({ rights, form, decision }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t('forms.grounds.title')}>
      <p className="quiet">{t('forms.grounds.lead')}</p>
      {rights.map((right, i) => (
        <div key={right.rightId} className="survey-point">
          <Form.Item
            name={['otherGrounds', i, 'found']}
            label={
              <span>
                <span className="mono">{showRightNumber(right.kind, right.number)}</span> {right.title}{' '}
                <span className="rule-id">{right.ground}</span>
              </span>
            }
            rules={[
              { required: decision === 'RECOMMEND', message: t('forms.field.choose') },
              {
                validator: (_, found: boolean | undefined) =>
                  found && decision === 'RECOMMEND' ? Promise.reject(new Error(t('forms.grounds.notRecommended'))) : Promise.resolve(),
              },
            ]}
          >
            <Radio.Group
              optionType="button"
              size="small"
              options={[
                { value: false, label: t('forms.grounds.none') },
                { value: true, label: t('forms.grounds.found') },
              ]}
            />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(a, b) => a.otherGrounds?.[i]?.found !== b.otherGrounds?.[i]?.found}>
            {() => {
              const found = form.getFieldValue(['otherGrounds', i, 'found']) === true;
              return (
                <Form.Item
                  name={['otherGrounds', i, 'note']}
                  rules={[{ required: found, whitespace: true, message: t('forms.grounds.noteNeeded') }]}
                  extra={
                    right.answered &&
                    t('forms.grounds.before', {
                      name: right.answered.by.name,
                      at: formatInstant(right.answered.at),
                      answer: t(right.answered.found ? 'forms.grounds.found' : 'forms.grounds.none'),
                    })
                  }
                >
                  <Input
                    maxLength={2000}
                    placeholder={t(found ? 'forms.grounds.noteNeeded' : 'forms.grounds.note')}
                    aria-label={t('forms.grounds.note')}
                  />
                </Form.Item>
              );
            }}
          </Form.Item>
        </div>
      ))}
    </Card>
  );
}

/** The answers of an earlier round are there to be confirmed; their author saw other facts. */
export const groundsAtFirst = (rights: Rights): Values[] => rights.map(({ answered }) => (answered?.note ? { note: answered.note } : {}));

export function groundsAnswered(rights: Rights, typed: Values[] | undefined): ReviewCredit['otherGrounds'] {
  return rights.flatMap((right, i) => {
    const answer = typed?.[i];
    return typeof answer?.found === 'boolean' ? [{ rightId: right.rightId, found: answer.found, note: optional(answer.note) }] : [];
  });
}
