import { type ProblemCount, type ProblemItem, problemSeverities, type RestAnswer } from "@sightline/model";
import { type UIEvent, useState } from "react";
import { api } from "../api.ts";
import { addressWith, go, type UrlState } from "../urlState.ts";
import { usePolled } from "../usePolled.ts";

/** Height of a row in pixels; the same as in the style sheet. */
const rowHeight = 92;
/** Rows fetched per request; a screen shows fewer. */
const fetched = 100;
const step = fetched / 2;

interface PanelProps {
  readonly name: string;
  readonly state: UrlState;
  close(): void;
}

/** The problems of a project: counted by kind, filtered and searched on the gateway; only rows in view are drawn. */
export function ProblemsPanel({ name, state, close }: PanelProps) {
  const [offset, setOffset] = useState(0);
  const query = { ...queryOf(state), offset, limit: fetched };
  const { data, fault } = usePolled(`${name} ${JSON.stringify(query)}`, () =>
    api("listProjectProblems", { params: { project: name }, query }),
  );
  const change = (to: Readonly<Record<string, string>>) => {
    setOffset(0);
    go(addressWith(state, to), "find" in to);
  };
  return (
    <aside className="panel wide" aria-label={`Problems of ${name}`} onKeyDown={(event) => event.key === "Escape" && close()}>
      <header>
        <h2>{name}</h2>
        <a href={`/data/perspective/client/${encodeURIComponent(name)}`}>Launch</a>
        <button type="button" className="quiet" aria-label="Close details" onClick={close}>
          ✕
        </button>
      </header>
      {fault && <p className="fault">{fault.message}</p>}
      {data && <ProblemList state={state} data={data} offsetChanged={setOffset} change={change} />}
    </aside>
  );
}

interface ListProps extends RowsProps {
  readonly state: UrlState;
}

/** The fetched part of the problems below their counts, or the text of an empty list. */
export function ProblemList({ state, data, change, offsetChanged }: ListProps) {
  if (data.metadata.total === 0) return <p className="empty">No problems: everything this project uses is supported.</p>;
  return (
    <>
      <Filters state={state} counts={data.counts} change={change} />
      <Rows data={data} offsetChanged={offsetChanged} change={change} key={JSON.stringify(queryOf(state))} />
    </>
  );
}

const filters = ["severity", "kind", "resource"] as const;

function queryOf(state: UrlState) {
  const search = state.query.get("find") ?? "";
  const filter = filters.flatMap((field) => {
    const value = state.query.get(field);
    return value ? [`${field}[eq]=${value}`] : [];
  });
  return { sortBy: "asc(kind)", ...(search ? { search } : {}), ...(filter.length ? { filter } : {}) };
}

type Change = (to: Readonly<Record<string, string>>) => void;

interface FilterProps {
  readonly state: UrlState;
  readonly counts: readonly ProblemCount[];
  readonly change: Change;
}

function Filters({ state, counts, change }: FilterProps) {
  const severity = state.query.get("severity") ?? "";
  const kind = state.query.get("kind") ?? "";
  const resource = state.query.get("resource") ?? "";
  const ofKind = counts.filter((each) => kind === "" || each.kind === kind);
  const ofSeverity = counts.filter((each) => severity === "" || each.severity === severity);
  return (
    <search className="filters">
      <input
        type="search"
        aria-label="Search problems"
        placeholder="Search places and messages…"
        value={state.query.get("find") ?? ""}
        onChange={(event) => change({ find: event.target.value })}
      />
      <Chips label="Severity" chosen={severity} counts={sums(ofKind, "severity")} choose={(to) => change({ severity: to })} />
      <Chips label="Kind" chosen={kind} counts={sums(ofSeverity, "kind")} choose={(to) => change({ kind: to })} />
      {resource !== "" && (
        <p>
          Only <code>{resource}</code>{" "}
          <button type="button" className="quiet" onClick={() => change({ resource: "" })}>
            Show all
          </button>
        </p>
      )}
    </search>
  );
}

/** Numbers by severity, the worst first, or by kind. */
function sums(counts: readonly ProblemCount[], by: "severity" | "kind"): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  const order = by === "severity" ? problemSeverities : counts.map(({ kind }) => kind).sort();
  for (const name of order) found.set(name, 0);
  for (const each of counts) found.set(each[by], (found.get(each[by]) ?? 0) + each.count);
  return [...found].filter(([, count]) => count > 0);
}

interface ChipsProps {
  readonly label: string;
  readonly chosen: string;
  readonly counts: readonly (readonly [string, number])[];
  choose(value: string): void;
}

function Chips({ label, chosen, counts, choose }: ChipsProps) {
  return (
    <fieldset className="chips" aria-label={label}>
      {counts.map(([name, count]) => (
        <button
          key={name}
          type="button"
          className={`chip ${name.replace(" ", "-")}`}
          aria-pressed={name === chosen}
          onClick={() => choose(name === chosen ? "" : name)}
        >
          {name} <b>{count}</b>
        </button>
      ))}
    </fieldset>
  );
}

interface RowsProps {
  readonly data: RestAnswer<"listProjectProblems">;
  readonly change: Change;
  offsetChanged(offset: number): void;
}

function Rows({ data, change, offsetChanged }: RowsProps) {
  const { matching, offset } = data.metadata;
  const placed = data.items.map((problem, index) => ({ problem, top: (offset + index) * rowHeight }));
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>) => {
    const first = Math.floor(currentTarget.scrollTop / rowHeight);
    offsetChanged(Math.max(0, Math.floor((first - step / 2) / step) * step));
  };
  if (matching === 0) return <p className="empty">No matches. Change the search or the filters above.</p>;
  return (
    <>
      <p className="matching" role="status">
        {matching} {matching === 1 ? "problem" : "problems"}
      </p>
      <section className="problems" aria-label="List of problems" onScroll={scrolled}>
        <ul style={{ height: matching * rowHeight }}>
          {placed.map(({ problem, top }) => (
            <Row key={top} problem={problem} top={top} change={change} />
          ))}
        </ul>
      </section>
    </>
  );
}

interface RowProps {
  readonly problem: ProblemItem;
  readonly top: number;
  readonly change: Change;
}

function Row({ problem, top, change }: RowProps) {
  const { severity, kind, resource, component, property, line, message } = problem;
  const place = [component, property, line === undefined ? undefined : `line ${line}`].filter(Boolean).join(" › ");
  return (
    <li style={{ top }} className={`problem ${severity.replace(" ", "-")}`}>
      <p className="about">
        <b>{severity}</b> {kind}{" "}
        <button type="button" className="plain" title={`Only problems of ${resource}`} onClick={() => change({ resource })}>
          {shortName(resource)}
        </button>
      </p>
      {place && (
        <code className="place" title={place}>
          {place}
        </code>
      )}
      <p className="message" title={message}>
        {message}
      </p>
    </li>
  );
}

/** `views/Area/Tank` for a view of Perspective. */
function shortName(resource: string): string {
  return resource.replace("com.inductiveautomation.perspective/", "").replace("com.inductiveautomation.", "");
}
