FROM node:24-bookworm-slim AS build
WORKDIR /palabre
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
RUN node scripts/build.js && rm -rf dist/test dist/scripts dist/.stamps

FROM node:24-bookworm-slim AS packages
WORKDIR /palabre
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --loglevel=error

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /palabre
COPY --from=packages /palabre/node_modules node_modules
COPY --from=build /palabre/dist dist
COPY package.json LICENSE ./
USER node
# one image for the three processes: PROCESS is api, worker or gateway
ENV PROCESS=api
CMD ["sh", "-c", "exec node --max-semi-space-size=8 dist/apps/$PROCESS/main.js"]
