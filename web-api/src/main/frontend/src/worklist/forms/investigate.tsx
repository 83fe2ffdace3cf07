import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SurveyFinding } from '../../api/types.ts';
import { Card } from '../../ui/Card.tsx';
import { DecisionField, FurtherDocuments, TextField } from '../../ui/fields.tsx';
import { OpinionView } from '../OpinionView.tsx';
import { answersOf, ChecklistFields, MannerFields, mannerOf } from './survey.tsx';
import { optional, text, type FieldsProps, type FormSpec } from './spec.ts';
import { useBankToday } from '../../ui/useBankToday.ts';

type Key = 'investigate' | 'co-investigate';
const DECISIONS = ['SUPPORT', 'OPPOSE', 'RETURN'] as const;

function Fields({ task, form }: FieldsProps<Key>) {
  const { t } = useTranslation();
  const today = useBankToday();
  const decision = Form.useWatch<string | undefined>('decision', form);
  return (
    <>
      {task.context.first && (
        <Card title={t('forms.investigate.first')}>
          <OpinionView opinion={task.context.first} />
        </Card>
      )}
      <Card title={t('forms.investigate.manner')}>
        <MannerFields offSite={task.context.offSite} today={today} required={decision !== 'RETURN'} />
      </Card>
      <Card title={t('forms.investigate.points')}>
        {task.context.points.map((point, i) => (
          <div key={point.code} className="survey-point">
            <Form.Item
              name={['findings', i, 'satisfied']}
              label={
                <span>
                  {t(`terms.surveyPoint.${point.code}`, point.label)} {point.rule && <span className="rule-id">{point.rule}</span>}
                </span>
              }
              rules={[{ required: true, message: t('forms.field.choose') }]}
            >
              <Radio.Group
                optionType="button"
                size="small"
                options={[
                  { value: true, label: t('shell.yes') },
                  { value: false, label: t('shell.no') },
                ]}
              />
            </Form.Item>
            <Form.Item noStyle shouldUpdate={(a, b) => a.findings?.[i]?.satisfied !== b.findings?.[i]?.satisfied}>
              {() => {
                const failed = form.getFieldValue(['findings', i, 'satisfied']) === false;
                return (
                  <Form.Item
                    name={['findings', i, 'note']}
                    rules={[{ required: failed, whitespace: true, message: t('forms.investigate.noteNeeded') }]}
                  >
                    <Input
                      maxLength={300}
                      placeholder={t(failed ? 'forms.investigate.noteNeeded' : 'forms.investigate.note')}
                      aria-label={t('forms.investigate.note')}
                    />
                  </Form.Item>
                );
              }}
            </Form.Item>
          </div>
        ))}
      </Card>
      <ChecklistFields checklist={task.context.checklist} required={decision !== 'RETURN'} />
      <Card title={t('forms.investigate.papers')}>
        <FurtherDocuments
          label={t('forms.investigate.papersLabel')}
          help={t('forms.investigate.papersHelp')}
          kind="SURVEY"
          documents={task.context.documents}
          applicationId={task.applicationId}
        />
      </Card>
      <Card title={t('forms.conclusion')}>
        <DecisionField options={DECISIONS} />
        <TextField name="opinion" label={t('forms.opinion')} rows={4} max={4000} min={10} />
        {decision === 'RETURN' && <TextField name="question" label={t('forms.question')} rows={3} max={2000} help={t('forms.questionHelp')} />}
      </Card>
    </>
  );
}

const spec: FormSpec<Key> = {
  Fields,
  initial: (task) => ({
    manner: 'ON_SITE',
    findings: task.context.points.map(() => ({})),
    checklist: {},
    documentIds: [],
  }),
  toBody: (values, task, factsDigest) => ({
    decision: values.decision,
    factsDigest,
    ...mannerOf(values),
    answers: answersOf(values, task.context.checklist),
    documentIds: values.documentIds ?? [],
    findings: task.context.points.map((point, i): SurveyFinding => ({
      point: point.code,
      satisfied: values.findings?.[i]?.satisfied === true,
      note: optional(values.findings?.[i]?.note),
    })),
    opinion: text(values.opinion),
    question: values.decision === 'RETURN' ? text(values.question) : null,
  }),
  outcome: (values) => values.decision,
};

export const investigate = spec as unknown as FormSpec<'investigate'>;
export const coInvestigate = spec as unknown as FormSpec<'co-investigate'>;
