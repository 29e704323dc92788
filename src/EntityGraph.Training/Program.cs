using EntityGraph.Training;

TorchLibrary.Prepare();
return TrainingCommand.Run(args);
