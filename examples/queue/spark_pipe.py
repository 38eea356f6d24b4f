# Documents of a Spark table to a table of counts: each partition goes through one process of `baogao pipe`.
#   spark-submit --conf spark.executor.cores=4 examples/queue/spark_pipe.py reports.parquet counts.parquet
# Node.js and the package have to be on every worker: npm install --global baogao
# `reports.parquet` has the columns id (string) and text (string).
import sys

from pyspark.sql import SparkSession

source, target = sys.argv[1:]
spark = SparkSession.builder.appName("baogao").getOrCreate()

documents = spark.read.parquet(source).select("id", "text")
# One line of JSON for each document. A partition is a process: more partitions than cores even out long documents.
lines = documents.toJSON().repartition(spark.sparkContext.defaultParallelism * 4)
answers = lines.pipe("baogao pipe --types count", checkCode=False)

records = spark.read.json(answers)
# A document that could not be read is a line with an error.
records.where("error is not null").select("document", "error.code", "error.message").show(truncate=False)
columns = ["document", "id", "start", "end", "text", "value", "unit", "item", "action"]
records.where("type = 'count'").select(*columns).write.mode("overwrite").parquet(target)
