import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putOnRecord } from '../api/commands.ts';
import { ApiError, formErrors, type FieldPath } from '../api/problem.ts';
import { useKept } from '../api/useKept.ts';
import type { DutyKind, DutyRecord } from '../api/types.ts';
import { DayField, TextField } from '../ui/fields.tsx';
import { tell } from '../ui/tell.ts';
import { useBankToday } from '../ui/useBankToday.ts';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';

interface Typed {
  kind?: DutyKind | undefined;
  content?: string;
  follows?: string | undefined;
  askedBy?: string;
  askedThrough?: string;
  askedOn?: string;
}

interface Props {
  id: string;
  records: DutyRecord[];
  /** to which a reply is written */
  answered: DutyRecord | undefined;
  onAnswered: (record: DutyRecord | undefined) => void;
}

const NOTHING: Typed = {};
const KINDS: DutyKind[] = ['WARNING', 'DISSENT', 'INSTRUCTION'];

/** What is put on record here stays: the page says so before it is sent, and keeps what was typed until then. */
export function PutOnRecord({ id, records, answered, onAnswered }: Props) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const client = useQueryClient();
  const today = useBankToday();
  const [form] = Form.useForm<Typed>();
  const [kept, keep, forget] = useKept<Typed>(`duty:${id}`, NOTHING);
  const [initial] = useState(kept);
  const followed = records.find((record) => record.id === kept.follows);
  const send = useCommand({
    mutationFn: (typed: Typed) =>
      putOnRecord(id, {
        kind: followed ? 'REPLY' : (typed.kind ?? 'WARNING'),
        content: (typed.content ?? '').trim(),
        follows: followed?.id ?? null,
        ...(typed.kind === 'INSTRUCTION' && !followed
          ? { askedBy: typed.askedBy?.trim() ?? null, askedThrough: typed.askedThrough?.trim() ?? null, askedOn: typed.askedOn ?? null }
          : {}),
      }),
    onSuccess: () => {
      keep(NOTHING);
      forget();
      form.resetFields();
      form.setFieldsValue({ kind: undefined, content: '', askedBy: '', askedThrough: '', askedOn: '' });
      void client.invalidateQueries({ queryKey: ['cases', 'one', id] });
      void client.invalidateQueries({ queryKey: ['tasks'] });
      tell('done', t('cases.duty.done'));
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return;
      const known = form.getFieldsError().map((field) => field.name as FieldPath);
      form.setFields(formErrors(error.problem.errors, known).fields as Parameters<typeof form.setFields>[0]);
    },
  });
  useEffect(() => {
    if (!answered) return;
    keep({ ...(form.getFieldsValue(true) as Typed), follows: answered.id });
    form.scrollToField('content', { block: 'center', focus: true });
    onAnswered(undefined);
  }, [answered, form, keep, onAnswered]);
  const kind = Form.useWatch('kind', form);
  const instruction = !followed && kind === 'INSTRUCTION';
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={initial}
      disabled={send.isPending}
      onValuesChange={() => keep({ ...(form.getFieldsValue(true) as Typed), follows: kept.follows })}
      onFinish={(typed) => send.mutate(typed)}
    >
      <p className="quiet">{t('cases.duty.lead')}</p>
      {followed ? (
        <div className="note">
          {t('cases.duty.answers', { kind: t(`terms.dutyKind.${followed.kind}`), name: followed.by.name })}{' '}
          <button type="button" className="link-button" onClick={() => keep({ ...kept, follows: undefined })}>
            {t('cases.duty.noReply')}
          </button>
        </div>
      ) : (
        <Form.Item name="kind" label={t('cases.duty.kind')} rules={[{ required: true, message: t('forms.field.choose') }]}>
          <Radio.Group optionType="button" options={KINDS.map((value) => ({ value, label: t(`terms.dutyKind.${value}`) }))} />
        </Form.Item>
      )}
      {instruction && (
        <div className="form-grid">
          <TextField name="askedBy" label={t('cases.duty.askedBy')} max={200} />
          <TextField name="askedThrough" label={t('cases.duty.askedThrough')} max={200} />
          <DayField name="askedOn" label={t('cases.duty.askedOn')} max={today} />
        </div>
      )}
      <TextField name="content" label={t(instruction ? 'cases.duty.what' : 'cases.duty.content')} rows={3} max={4000} min={4} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {t('cases.duty.send')}
      </Button>
      {send.error && (
        <div className="note seal gap-top" role="alert">
          {say(send.error)}
        </div>
      )}
    </Form>
  );
}
