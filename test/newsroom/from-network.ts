import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { ownComment, type OwnComment } from "#contract";
import { commentsOf, type Person } from "./person.js";

/** Posts a comment from an address of this machine, such as 127.5.0.1, each of which the API takes for another's. */
export async function postsFrom(
  address: string,
  { api, site, token }: Person,
  story: string,
  body: string,
): Promise<OwnComment> {
  const asked = request(`${api}/v1/sites/${site}/${commentsOf(story)}`, {
    method: "POST",
    localAddress: address,
    headers: {
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      authorization: `Bearer ${token ?? ""}`,
    },
  });
  asked.end(JSON.stringify({ body }));
  const answer = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });
  return ownComment.parse(JSON.parse(await text(answer)));
}
