import { MongoBinary } from "mongodb-memory-server-core";
import { MongoBinaryDownloadUrl } from "mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js";
import { getOS } from "mongodb-memory-server-core/lib/util/getos/index.js";
import { cache } from "../bootstrap/repository.js";

const version = "8.2.1";

/** MongoDB as its makers publish it, or null where their server can't be reached within two seconds. */
export async function officialMongod(): Promise<string | null> {
  if (!(await isReachable())) return null;
  try {
    return await MongoBinary.getPath({ version, downloadDir: `${cache}/mongodb` });
  } catch {
    return null;
  }
}

/** The downloader itself waits long for a server that a firewall hides. */
async function isReachable(): Promise<boolean> {
  const { platform, arch } = process;
  try {
    const url = await new MongoBinaryDownloadUrl({
      platform,
      arch,
      version,
      os: await getOS(),
    }).getDownloadUrl();
    return (await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
