import { Readable } from "node:stream";
import { Injectable, StreamableFile } from "@nestjs/common";
import { type ExportedStatement, exportedStatement, type ExportQuery, type Settings } from "#contract";
import { type Cell, csvRow } from "#discussion";
import { KnownSites } from "#platform";
import { Comments, Decisions, Statements, type StoredStatement } from "#store";
import { inDatabaseForm } from "./in-database-form.js";

/** What a site has set of how they are said. */
type How = Pick<Settings, "statementExport" | "reasons">;

const atOnce = 100;
const names = Object.keys(exportedStatement.shape);

/** Gives a site's statements of reasons in the form of the European transparency database. */
@Injectable()
export class ExportStatements {
  constructor(
    private readonly sites: KnownSites,
    private readonly statements: Statements,
    private readonly comments: Comments,
    private readonly decisions: Decisions,
  ) {}

  /** A file, read from the store while it is sent. */
  async run(site: string, query: ExportQuery): Promise<StreamableFile> {
    const { settings } = await this.sites.get(site);
    const list = this.each(site, query, settings);
    const [from, to] = [query.from, query.to].map((moment) => moment.toISOString().slice(0, 10));
    return new StreamableFile(Readable.from(written[query.format](list), { objectMode: false }), {
      type: types[query.format],
      disposition: `attachment; filename="palabre-${site}-statements-${from}-${to}.${query.format}"`,
    });
  }

  private async *each(site: string, span: ExportQuery, how: How): AsyncGenerator<ExportedStatement> {
    let after: string | undefined;
    do {
      const page = await this.statements.between(site, span, { limit: atOnce, after });
      yield* await this.formed(page.items, how);
      after = page.next ?? undefined;
    } while (after !== undefined);
  }

  private async formed(
    statements: readonly StoredStatement[],
    { statementExport: how, reasons }: How,
  ): Promise<ExportedStatement[]> {
    const ids = statements.flatMap(({ comment }) => comment ?? []);
    const [comments, decisions] = await Promise.all([
      this.comments.byIds([...new Set(ids)]),
      this.decisions.byIds(statements.map(({ _id }) => _id)),
    ]);
    const commentById = new Map(comments.map((comment) => [comment._id, comment]));
    const judgedById = new Map(decisions.map(({ id, judged }) => [id, judged ?? null]));
    return statements.flatMap((one) => {
      const comment = one.comment === null ? undefined : commentById.get(one.comment);
      return inDatabaseForm(one, { comment, judged: judgedById.get(one._id) ?? null, how, reasons }) ?? [];
    });
  }
}

const types: Record<ExportQuery["format"], string> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

const written: Record<
  ExportQuery["format"],
  (list: AsyncIterable<ExportedStatement>) => AsyncGenerator<string>
> = {
  async *json(list) {
    let before = '{"statements":[';
    for await (const one of list) {
      yield before + JSON.stringify(one);
      before = ",\n";
    }
    yield before === ",\n" ? "]}" : `${before}]}`;
  },
  async *csv(list) {
    yield csvRow(names);
    for await (const one of list) yield csvRow(Object.values(one).map(cellOf));
  },
};

/** Lists are JSON in one cell, as in the database's own files. */
function cellOf(value: ExportedStatement[keyof ExportedStatement]): Cell {
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
