/** A browser, three processes and two services may share two busy cores. */
import.meta.jest.setTimeout(120_000);
