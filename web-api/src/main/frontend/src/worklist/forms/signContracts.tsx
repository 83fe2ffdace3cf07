import { useTranslation } from 'react-i18next';
import { API } from '../../api/client.ts';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { DayField, DocumentField, TextField } from '../../ui/fields.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { useBankToday } from '../../ui/useBankToday.ts';
import { text, type FieldsProps, type FormSpec } from './spec.ts';

function Fields({ task }: FieldsProps<'sign-contracts'>) {
  const { t } = useTranslation();
  const today = useBankToday();
  return task.context.contracts.map((contract, i) => (
    <Card key={contract.id} title={`${t(`terms.documentKind.${contract.kind === 'LOAN' ? 'LOAN_CONTRACT' : 'PLEDGE_CONTRACT'}`)} ${contract.number}`}>
      <Facts>
        <Fact name={t('forms.sign.party')}>{contract.counterparty}</Fact>
        <Fact name={t('forms.sign.amount')}>
          <Amount value={contract.amount} wan />
        </Fact>
        <Fact name={t('forms.sign.text')}>
          <a href={`${API}/documents/${contract.document.id}/content`} download={contract.document.fileName}>
            {contract.document.title}
          </a>
          <div className="mono quiet">SHA-256 {contract.document.digest.slice(0, 16)}…</div>
        </Fact>
      </Facts>
      <div className="form-grid gap-top">
        <DayField name={['signatures', i, 'signedOn']} label={t('forms.sign.on')} max={today} />
        <TextField name={['signatures', i, 'signedByBorrower']} label={t('forms.sign.borrower')} max={60} />
        <TextField name={['signatures', i, 'signedForBank']} label={t('forms.sign.bank')} max={60} />
      </div>
      <DocumentField
        name={['signatures', i, 'scanDocumentId']}
        label={t('forms.sign.scan')}
        required={false}
        documents={task.context.documents}
        applicationId={task.applicationId}
        kind="SIGNED_CONTRACT"
      />
    </Card>
  ));
}

export const signContracts: FormSpec<'sign-contracts'> = {
  Fields,
  initial: (task) => ({ signatures: task.context.contracts.map(() => ({})) }),
  toBody: (values, task) => ({
    signatures: task.context.contracts.map((contract, i) => {
      const typed = values.signatures?.[i] ?? {};
      return {
        contractId: contract.id,
        digest: contract.document.digest,
        signedOn: typed.signedOn,
        signedByBorrower: text(typed.signedByBorrower),
        signedForBank: text(typed.signedForBank),
        scanDocumentId: typed.scanDocumentId ?? null,
      };
    }),
  }),
  outcome: () => 'COMPLETED',
};
