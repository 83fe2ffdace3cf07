import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { PrinterOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { clockQuery, meQuery } from '../api/queries.ts';
import { formatInstant } from '../format/dates.ts';

interface Props {
  title: string;
  number: string;
  borrower: string;
  /** covers the facts that stand on the paper */
  digest?: string | undefined;
}

/** On paper only: what it is, of which case, who printed it and when by the bank's clock. */
export function PrintHead({ title, number, borrower, digest }: Props) {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  const { data: clock } = useQuery(clockQuery);
  const now = new Date(Date.now() + (clock?.offsetMillis ?? 0)).toISOString();
  const facts = [
    [t('tasks.columns.case'), number],
    [t('tasks.columns.borrower'), borrower],
    [t('shell.print.by'), `${me?.name ?? ''} ${formatInstant(now)}`],
    ...(digest ? [[t('shell.print.digest'), digest]] : []),
  ];
  return (
    <div className="print-head">
      <h1>{title}</h1>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export function PrintButton({ children }: { children: string }) {
  return (
    <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
      {children}
    </Button>
  );
}
