# pin it by its digest for production: --build-arg NODE_IMAGE=node:24-bookworm-slim@sha256:…
ARG NODE_IMAGE=node:24-bookworm-slim
FROM ${NODE_IMAGE} AS build
WORKDIR /palabre
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
RUN node scripts/build.js && rm -rf dist/test dist/.stamps && find scripts -name '*.ts' -delete

FROM ${NODE_IMAGE} AS packages
WORKDIR /palabre
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --loglevel=error

FROM ${NODE_IMAGE}
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Palabre" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production
# JavaScript has a heap of its own: one arena of glibc for all threads keeps less
ENV MALLOC_ARENA_MAX=1
WORKDIR /palabre
RUN ln -s /palabre/scripts/palabre.js /usr/local/bin/palabre && install -d -o node /backups
COPY --from=packages /palabre/node_modules node_modules
COPY --from=build /palabre/dist dist
COPY --from=build /palabre/scripts scripts
COPY package.json LICENSE ./
USER node
# one image for the three processes: PROCESS is api, worker or gateway; and for each command, as palabre doctor
ENV PROCESS=api
HEALTHCHECK --interval=10s --timeout=5s --retries=6 --start-period=60s CMD ["palabre", "ready"]
CMD ["sh", "-c", "exec node --max-semi-space-size=8 dist/apps/$PROCESS/main.js"]
