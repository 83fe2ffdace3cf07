import { useId, type ReactNode } from 'react';

export function Card({ title, extra, children, flush = false }: { title: string; extra?: ReactNode; children: ReactNode; flush?: boolean }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {extra}
      </header>
      {flush ? children : <div className="body">{children}</div>}
    </section>
  );
}

/** Names and values, in columns. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
