import { BellOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readNotice } from '../api/commands.ts';
import { noticesQuery } from '../api/queries.ts';
import type { Notice } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { Mark, type Tone } from '../ui/Marks.tsx';
import { Popup } from '../ui/Popup.tsx';
import { tell } from '../ui/tell.ts';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { useStepName } from '../ui/useStepName.ts';
import './notices.css';

const TONES: Record<Notice['level'], Tone> = { REMINDER: 'plain', DEPUTY: 'amber', MANAGER: 'seal' };

/** What takes long, and concerns the reader: his own tasks, those he could do instead, and for a manager those of the branch. */
export function Notices() {
  const { t } = useTranslation();
  const notices = useQuery(noticesQuery);
  const unread = notices.data?.unread ?? 0;
  return (
    <Popup
      className="bar-user"
      name={t('shell.notices.button', { count: unread })}
      label={
        <>
          <BellOutlined aria-hidden />
          {unread > 0 && <span className="bar-count">{unread}</span>}
        </>
      }
    >
      {(close) => (
        <div className="notices">
          <strong>{t('shell.notices.title')}</strong>
          {notices.data?.items.length === 0 && <p className="quiet">{t('shell.notices.empty')}</p>}
          <ul className="plain">
            {(notices.data?.items ?? []).map((notice) => (
              <NoticeView key={notice.id} notice={notice} close={close} />
            ))}
          </ul>
        </div>
      )}
    </Popup>
  );
}

function NoticeView({ notice, close }: { notice: Notice; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useSayProblem();
  const stepName = useStepName();
  const read = useCommand({
    mutationFn: readNotice,
    onSuccess: (now) => client.setQueryData(noticesQuery.queryKey, now),
    onError: (error) => tell('wrong', say(error)),
  });
  const fresh = notice.open && !notice.readAt;
  return (
    <li className={fresh ? 'notice fresh' : 'notice'}>
      <p>
        <Mark tone={fresh ? TONES[notice.level] : 'plain'}>{t('shell.notices.percent', { percent: notice.percent })}</Mark>{' '}
        <Link
          to="/tasks/$id"
          params={{ id: notice.taskId }}
          onClick={() => {
            if (!notice.readAt) read.mutate(notice.id);
            close();
          }}
        >
          {stepName(notice.step)}
        </Link>
      </p>
      <p>
        <Link to="/cases/$id" params={{ id: notice.applicationId }} onClick={close}>
          <span className="mono">{notice.caseNumber}</span> {notice.borrower}
        </Link>
      </p>
      <p className="quiet">
        {t(`shell.notices.level.${notice.level}`)} ·{' '}
        {notice.open ? (notice.holder?.name ?? t('shell.notices.nobody')) : t('shell.notices.done', { name: notice.holder?.name ?? '—' })} ·{' '}
        {t('shell.notices.due', { day: notice.dueOn })}
      </p>
      <p className="quiet">
        {formatInstant(notice.at)}
        {fresh && (
          <button type="button" className="link-button" disabled={read.isPending} onClick={() => read.mutate(notice.id)}>
            {t('shell.notices.read')}
          </button>
        )}
      </p>
    </li>
  );
}
