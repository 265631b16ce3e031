# Packages, as the lock file has them, without those for development.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# Saves bin/dateline.mjs a second beginning (docs/decisions/0053).
ENV MALLOC_ARENA_MAX=1
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY migrations ./migrations
COPY sample ./sample
COPY static ./static
COPY views ./views
COPY src ./src
COPY bin/dateline.mjs ./bin/dateline.mjs
# `dateline COMMAND` works in the image; only /data, and what a start has compiled, can be written.
RUN ln -s /app/bin/dateline.mjs /usr/local/bin/dateline \
  && mkdir -p /data node_modules/.cache/dateline \
  && chown node:node /data node_modules/.cache/dateline
USER node
# Starts once and visits the desk and the API, so that the image holds what a start and their first visits compile.
RUN (DATA_DIR=/tmp/once timeout 60 dateline serve & server=$!; \
  until node -e "fetch('http://localhost:3000/readyz').catch(() => process.exit(1))"; do kill -0 $server || exit 1; sleep 1; done; \
  node -e "for (const path of ['desk/sign-in', 'api/v1/series']) void fetch('http://localhost:3000/' + path)"; \
  kill $server; wait $server) && rm -r /tmp/once
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["dateline"]
CMD ["serve"]
