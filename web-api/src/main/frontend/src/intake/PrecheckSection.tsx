import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '../ui/Card.tsx';
import { FindingList } from '../ui/FindingList.tsx';
import { Mark } from '../ui/Marks.tsx';
import { ReasonList } from '../ui/ReasonList.tsx';
import { WhySource } from '../ui/WhySource.tsx';
import type { Submission } from './useSubmission.ts';

const TONES = { PROVISIONAL: 'jade', ORDINARY: 'amber', BLOCKED: 'seal' } as const;

export function PrecheckSection({ submission, ready }: { submission: Submission; ready: boolean }) {
  const { t } = useTranslation();
  const { precheck } = submission;
  return (
    <Card
      title={`4 ${t('intake.precheck.title')}`}
      extra={precheck && <Mark tone={TONES[precheck.result]}>{t(`intake.precheck.${precheck.result}`)}</Mark>}
    >
      {precheck ? (
        <div className="stack">
          <WhySource whys={precheck.decisions}>
            <ReasonList reasons={precheck.reasons} tone={TONES[precheck.result]} />
          </WhySource>
          {precheck.applicant.length > 0 && (
            <div>
              <h3>{t('cases.applicant.title')}</h3>
              <FindingList findings={precheck.applicant} of="applicantFinding" />
            </div>
          )}
          {precheck.missing.length > 0 && (
            <p className="quiet">{t('intake.precheck.missing', { names: precheck.missing.join(t('terms.listSeparator')) })}</p>
          )}
          <p className="quiet">
            {t('cases.why.edition')} <span className="mono">{precheck.edition}</span>
          </p>
          <p>{t(precheck.result === 'BLOCKED' ? 'intake.precheck.blockedLead' : 'intake.precheck.submitLead')}</p>
        </div>
      ) : (
        <p className="quiet">{t('intake.precheck.lead')}</p>
      )}
      {submission.general.length > 0 && (
        <div className="note seal gap-top" role="alert">
          {submission.general.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      )}
      {submission.tried && !ready && (
        <p className="field-error gap-top" role="alert">
          {t('intake.precheck.notReady')}
        </p>
      )}
      <div className="row gap-top">
        <Button
          type={precheck ? 'default' : 'primary'}
          size="large"
          loading={submission.checking}
          disabled={submission.submitting}
          onClick={() => submission.check(ready)}
        >
          {t(precheck ? 'intake.precheck.again' : 'intake.precheck.button')}
        </Button>
        {precheck && (
          <Button type="primary" size="large" loading={submission.submitting} disabled={submission.checking || !ready} onClick={submission.submit}>
            {t('intake.precheck.submit')}
          </Button>
        )}
      </div>
    </Card>
  );
}
