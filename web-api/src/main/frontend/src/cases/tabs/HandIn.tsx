import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { handInPaper } from '../../api/commands.ts';
import { documentsQuery } from '../../api/queries.ts';
import type { CaseRight, GivenPaper, NeededPaper, Paper } from '../../api/types.ts';
import { showRightNumber } from '../../format/numbers.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DayField, DocumentField, TextField } from '../../ui/fields.tsx';
import { tell } from '../../ui/tell.ts';
import { useBankToday } from '../../ui/useBankToday.ts';
import { useSayProblem } from '../../ui/useSay.ts';

const PAPERS: Paper[] = [
  'CO_OWNER_CONSENT',
  'CO_OWNERS_AGREEMENT',
  'CONTINUE_DESPITE_SAME_DAY_INVENTION',
  'CONTINUE_DESPITE_INVALIDATION',
  'RENEWAL_UNDERTAKING',
  'NAME_CHANGE_PROOF',
  'PRIOR_LICENCES',
];

interface Props {
  id: string;
  rights: CaseRight[];
  /** what it was opened for */
  need: NeededPaper | undefined;
  onDone: () => void;
}

export function HandIn({ id, rights, need, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useSayProblem();
  const today = useBankToday();
  const documents = useQuery(documentsQuery(id));
  const [form] = Form.useForm<GivenPaper>();
  const rightId = Form.useWatch('rightId', form);
  const paper = Form.useWatch('paper', form);
  const owners = rights.find((right) => right.id === rightId)?.owners ?? [];
  const send = useMutation({
    mutationFn: (typed: GivenPaper) => handInPaper(id, { ...typed, givenBy: typed.givenBy.trim() }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['cases', 'one', id] });
      tell('done', t('cases.papers.done'));
      onDone();
    },
  });
  return (
    <Dialog
      title={t('cases.papers.handIn')}
      onCancel={onDone}
      buttons={
        <>
          <Button onClick={onDone}>{t('shell.cancel')}</Button>
          <Button type="primary" loading={send.isPending} onClick={() => form.submit()}>
            {t('cases.papers.handIn')}
          </Button>
        </>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        disabled={send.isPending}
        initialValues={{
          rightId: need?.rightId ?? (rights.length === 1 ? rights[0]?.id : undefined),
          paper: need?.paper ?? undefined,
          givenBy: need?.givenBy ?? undefined,
        }}
        onFinish={(typed) => send.mutate(typed)}
      >
        <Form.Item name="rightId" label={t('cases.papers.right')} rules={[{ required: true, message: t('forms.field.choose') }]}>
          <Select
            getPopupContainer={(inside) => inside.parentElement ?? document.body}
            options={rights.map((right) => ({
              value: right.id,
              label: `${showRightNumber(right.kind, right.number)} ${right.title ?? ''}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="paper" label={t('cases.papers.paper')} rules={[{ required: true, message: t('forms.field.choose') }]}>
          <Select
            getPopupContainer={(inside) => inside.parentElement ?? document.body}
            options={PAPERS.map((value) => ({ value, label: t(`terms.paper.${value}`) }))}
          />
        </Form.Item>
        {paper === 'CO_OWNER_CONSENT' && owners.length > 0 ? (
          <Form.Item
            name="givenBy"
            label={t('cases.papers.givenBy')}
            extra={t('cases.papers.asRegistered')}
            rules={[{ required: true, message: t('forms.field.choose') }]}
          >
            <Select
              getPopupContainer={(inside) => inside.parentElement ?? document.body}
              options={owners.map((owner) => ({ value: owner.name, label: owner.name }))}
            />
          </Form.Item>
        ) : (
          <TextField name="givenBy" label={t('cases.papers.givenBy')} />
        )}
        <DocumentField
          name="documentId"
          label={t('cases.papers.document')}
          documents={documents.data ?? []}
          applicationId={id}
          kind="STATEMENT"
          inDialog
        />
        <DayField name="signedOn" label={t('cases.papers.signedOn')} max={today} />
      </Form>
      {send.error && (
        <div className="note seal" role="alert">
          {say(send.error)}
        </div>
      )}
    </Dialog>
  );
}
