import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Checklist, Investigate, ItemAnswer, Permission } from '../../api/types.ts';
import { Card } from '../../ui/Card.tsx';
import { DayField, TextField } from '../../ui/fields.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { optional, text, type Values } from './spec.ts';

/** On site or from the desk (CRD-43); why not from the desk is said before one types. */
export function MannerFields({ offSite, today, required }: { offSite: Permission; today: string; required: boolean }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const fromTheDesk = Form.useWatch('manner', form) === 'OFF_SITE';
  return (
    <>
      <Form.Item name="manner" label={t('forms.investigate.mannerLabel')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'ON_SITE', label: t('terms.surveyManner.ON_SITE') },
            { value: 'OFF_SITE', label: t('terms.surveyManner.OFF_SITE'), disabled: !offSite.allowed },
          ]}
        />
      </Form.Item>
      {!offSite.allowed && <ReasonList reasons={offSite.reasons} tone="amber" />}
      {fromTheDesk ? (
        <TextField
          name="sources"
          label={t('forms.investigate.sources')}
          help={t('forms.investigate.sourcesHelp')}
          rows={2}
          max={2000}
          required={required}
        />
      ) : (
        <div className="form-grid">
          <DayField name="visitedOn" label={t('forms.investigate.visitedOn')} max={today} required={required} />
          <TextField name="visitedPlace" label={t('forms.investigate.visitedPlace')} max={200} required={required} />
          <TextField name="metWith" label={t('forms.investigate.metWith')} max={200} required={required} />
        </div>
      )}
    </>
  );
}

/** Every item of the case's own edition; what is not met or does not apply says why. */
export function ChecklistFields({ checklist, required }: { checklist: Checklist | null | undefined; required: boolean }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  if (!checklist)
    return (
      <Card title={t('forms.investigate.checklist')}>
        <p role="alert">{t('forms.investigate.noChecklist')}</p>
      </Card>
    );
  return (
    <Card
      title={t('forms.investigate.checklist')}
      extra={
        <span className="quiet">
          {t('forms.investigate.edition', { edition: checklist.edition })}{' '}
          {checklist.mark !== 'BANK' && <Mark tone="amber">{t(`terms.mark.${checklist.mark}`)}</Mark>}
        </span>
      }
    >
      {checklist.items.map((item) => (
        <div key={item.code} className="survey-item">
          <Form.Item
            name={['checklist', item.code, 'answer']}
            label={
              <span>
                {item.label} <span className="rule-id">{item.rule}</span>
              </span>
            }
            required={required && item.required}
            rules={[{ required: required && item.required, message: t('forms.field.choose') }]}
          >
            <Radio.Group
              optionType="button"
              size="small"
              options={(['MET', 'NOT_MET', 'NOT_APPLICABLE'] as const).map((value) => ({ value, label: t(`terms.itemAnswer.${value}`) }))}
            />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {() => {
              const answer = form.getFieldValue(['checklist', item.code, 'answer']) as ItemAnswer | undefined;
              const needed = answer !== undefined && answer !== 'MET';
              return (
                <Form.Item
                  name={['checklist', item.code, 'note']}
                  rules={[{ required: needed && required, whitespace: true, message: t('forms.investigate.itemNoteNeeded') }]}
                >
                  <Input
                    maxLength={2000}
                    placeholder={t(needed ? 'forms.investigate.itemNoteNeeded' : 'forms.investigate.note')}
                    aria-label={t('forms.investigate.itemNote', { item: item.label })}
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

export function mannerOf(values: Values): Pick<Investigate, 'manner' | 'visitedOn' | 'visitedPlace' | 'metWith' | 'sources'> {
  return values.manner === 'OFF_SITE'
    ? { manner: 'OFF_SITE', sources: text(values.sources) }
    : {
        manner: 'ON_SITE',
        visitedOn: values.visitedOn || null,
        visitedPlace: optional(values.visitedPlace),
        metWith: optional(values.metWith),
      };
}

/** Those that were given: what is left open the server names. */
export function answersOf(values: Values, checklist: Checklist | null | undefined): Investigate['answers'] {
  return (checklist?.items ?? []).flatMap((item) => {
    const given = values.checklist?.[item.code];
    return given?.answer ? [{ code: item.code, answer: given.answer, note: optional(given.note) }] : [];
  });
}
