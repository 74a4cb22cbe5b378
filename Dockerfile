FROM node:24-bookworm-slim AS build
WORKDIR /palabre
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
RUN node scripts/build.js && rm -rf dist/test dist/.stamps && find scripts -name '*.ts' -delete

FROM node:24-bookworm-slim AS packages
WORKDIR /palabre
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --loglevel=error

FROM node:24-bookworm-slim
ENV NODE_ENV=production
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
