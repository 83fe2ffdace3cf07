import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { describeEnterprise } from '../api/commands.ts';
import { forget } from '../api/kept.ts';
import { ApiError, formErrors } from '../api/problem.ts';
import { enterpriseQuery } from '../api/queries.ts';
import type { Enterprise, Uuid } from '../api/types.ts';
import { useKept } from '../api/useKept.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading } from '../ui/Loading.tsx';
import { tell } from '../ui/tell.ts';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { profileBody, PROFILE_FIELDS, typedProfile, type TypedProfile } from './profile.ts';
import ProfileFields from './ProfileFields.tsx';
import './intake.css';

/** Changes what the bank knows of a firm, from what it knows now: a case page shows what a case was handed in with. */
export default function ProfileDialog({ id, onDone }: { id: Uuid; onDone: () => void }) {
  const { t } = useTranslation();
  const now = useQuery({ ...enterpriseQuery(id), staleTime: 0 });
  if (!now.data || !now.isFetchedAfterMount)
    return (
      <Dialog title={t('intake.profile.title')} onCancel={onDone} buttons={<Button onClick={onDone}>{t('shell.cancel')}</Button>}>
        <Loading />
      </Dialog>
    );
  return <ProfileForm key={now.data.version} enterprise={now.data} onDone={onDone} />;
}

function ProfileForm({ enterprise, onDone }: { enterprise: Enterprise; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useSayProblem();
  const [form] = Form.useForm<TypedProfile>();
  const name = `profile:${enterprise.id}:${enterprise.version}`;
  const [typed, keepTyped] = useKept<TypedProfile>(name, typedProfile(enterprise.profile));
  const send = useCommand({
    mutationFn: (all: TypedProfile) => describeEnterprise(enterprise.id, enterprise.version, profileBody(all)),
    onSuccess: (stored) => {
      forget(name);
      client.setQueryData(enterpriseQuery(stored.id).queryKey, stored);
      void client.invalidateQueries({ queryKey: ['enterprises'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
      tell('done', t('intake.profile.done'));
      onDone();
    },
    onError: (error) => {
      if (error instanceof ApiError)
        form.setFields(
          formErrors(
            error.problem.errors,
            PROFILE_FIELDS.map((field) => [field]),
          ).fields as never,
        );
    },
  });
  return (
    <Dialog
      title={t('intake.profile.title')}
      onCancel={onDone}
      buttons={
        <>
          <Button onClick={onDone}>{t('shell.cancel')}</Button>
          <Button type="primary" loading={send.isPending} onClick={() => form.submit()}>
            {t('intake.profile.save')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('intake.profile.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        disabled={send.isPending}
        initialValues={typed}
        onValuesChange={(_, all) => keepTyped(all)}
        onFinish={(all) => send.mutate(all)}
      >
        <ProfileFields inDialog />
      </Form>
      {send.error && (
        <div className="note seal" role="alert">
          {say(send.error)}
        </div>
      )}
    </Dialog>
  );
}
