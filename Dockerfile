# docker build -t declinebot .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish bot/Bot.csproj --configuration Release --use-current-runtime --no-self-contained --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The SQLite file and its keys, where no PostgreSQL is configured.
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
ENV Urls=http://+:8080 Storage__Path=/data/declinebot.db
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "DeclineBot.dll"]
