import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawApplication } from '../api/commands.ts';
import { listsChanged } from '../api/lists.ts';
import { useKept } from '../api/useKept.ts';
import type { ApplicationPage } from '../api/types.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { tell } from '../ui/tell.ts';

export function Withdraw({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason, forgetReason] = useKept(`withdrawal:${page.id}`, '');
  const withdraw = useCommand({
    mutationFn: () => withdrawApplication(page.id, reason.trim()),
    onSuccess: () => {
      forgetReason();
      setOpen(false);
      tell('done', t('cases.withdraw.done'));
      void client.invalidateQueries({ queryKey: ['cases'] });
      listsChanged();
    },
  });
  if (page.endedAt) return null;
  return (
    <>
      <Tooltip title={page.may.withdraw.reasons.map((r) => r.message).join(' ')}>
        <Button size="small" danger disabled={!page.may.withdraw.allowed} onClick={() => setOpen(true)}>
          {t('cases.withdraw.button')}
        </Button>
      </Tooltip>
      {open && (
        <Dialog
          title={t('cases.withdraw.title', { number: page.number })}
          onCancel={() => setOpen(false)}
          buttons={
            <>
              <Button onClick={() => setOpen(false)}>{t('shell.cancel')}</Button>
              <Button
                danger
                type="primary"
                disabled={reason.trim().length < 4}
                loading={withdraw.isPending || withdraw.isSuccess}
                onClick={() => withdraw.mutate()}
              >
                {t('cases.withdraw.button')}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>{t('cases.withdraw.lead')}</p>
            <label className="stacked-label">
              {t('cases.withdraw.reason')}
              <Input.TextArea rows={3} maxLength={500} showCount value={reason} onChange={(event) => setReason(event.target.value)} />
            </label>
            {withdraw.error && (
              <div className="note seal" role="alert">
                {say(withdraw.error)}
              </div>
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}
