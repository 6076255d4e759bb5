using 'main.bicep'

// Copy it; secrets are read from the environment of whoever deploys, and stand in no file.
param image = 'exemple.azurecr.io/assistant-perseverance:0.1.0'
param registry = 'exemple.azurecr.io'
param alertMail = 'exploitation@exemple.fr'
param hashSecret = readEnvironmentVariable('HASH_SECRET')
param metricsToken = readEnvironmentVariable('METRICS_TOKEN')
param databasePassword = readEnvironmentVariable('PGPASSWORD')
