import { Injectable } from "@nestjs/common";
import type { ListQuery, Page, Statement, TextLanguage } from "#contract";
import { Comments, presentStatement, Statements, Stories, type StoredStatement, storyKey } from "#store";

/** Statements of reasons as the person whom they concern reads them. */
@Injectable()
export class ReadStatements {
  constructor(
    private readonly statements: Statements,
    private readonly comments: Comments,
    private readonly stories: Stories,
  ) {}

  async page(user: string, part: ListQuery, language: TextLanguage): Promise<Page<Statement>> {
    const { items, next } = await this.statements.of(user, part);
    return { items: await this.present(items, language), next };
  }

  /** With the words and the place of what they are about. */
  async present(statements: readonly StoredStatement[], language: TextLanguage): Promise<Statement[]> {
    const ids = statements.flatMap(({ comment }) => comment ?? []);
    const keys = statements.flatMap(({ site, story }) => (story === null ? [] : [storyKey({ site, story })]));
    const [comments, stories] = await Promise.all([
      ids.length > 0 ? this.comments.byIds([...new Set(ids)]) : [],
      keys.length > 0 ? this.stories.byKeys([...new Set(keys)]) : [],
    ]);
    const commentById = new Map(comments.map((comment) => [comment._id, comment]));
    const storyByKey = new Map(stories.map((story) => [story._id, story]));
    return statements.map((one) => {
      const comment = one.comment === null ? undefined : commentById.get(one.comment);
      const place =
        one.story === null ? undefined : storyByKey.get(storyKey({ site: one.site, story: one.story }));
      return presentStatement(one, { comment, place }, language);
    });
  }
}
