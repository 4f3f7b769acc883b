"""What the whole dossier teaches: beside the pipeline, above the rooms; its results come back only through the desk."""
